import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { SessionController } from './session.controller.ts';
import { Sessions } from './sessions.ts';
import { StaffService } from './staff.service.ts';

/** Who is calling: devices without a name, and staff with a password. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [Sessions, StaffService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [StaffService],
})
export class SessionModule {}
