import { asksByQuery, pathNames, problemReply, problems, type Route, routes, UPLOAD_TYPE, z } from '@vc/contract';
import { version } from './version.ts';

type Schema = Record<string, unknown>;

const BINARY: Schema = { type: 'string', format: 'binary' };

const schemaOf = (type: z.ZodMiniType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Schema;
  return schema;
};

function operation(feature: string, name: string, route: Route): Schema {
  const input = schemaOf(route.input, 'input') as { properties?: Record<string, Schema>; required?: string[] };
  const inPath = pathNames(route.path);
  const rest = Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key));
  const required = (input.required ?? []).filter(key => !inPath.includes(key));
  const hasBody = !asksByQuery(route);
  const parameter = (where: string, key: string, schema: Schema, must: boolean) => ({ name: key, in: where, required: must, schema });
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: route.summary,
    security: route.access === 'anyone' ? [] : [{ [route.access === 'veteran' ? 'device' : 'staff']: [] }],
    parameters: [
      ...inPath.map(key => parameter('path', key, input.properties?.[key] ?? { type: 'string' }, true)),
      ...(hasBody ? [] : rest.map(([key, schema]) => parameter('query', key, schema, required.includes(key)))),
    ],
    ...(route.upload === undefined ? {} : { requestBody: { required: true, content: { [UPLOAD_TYPE]: { schema: BINARY } } } }),
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { type: 'object', properties: Object.fromEntries(rest), required, additionalProperties: false },
              },
            },
          },
        }
      : {}),
    ...(route.multipart
      ? {
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
              },
            },
          },
        }
      : {}),
    responses: {
      200: {
        description: '成功',
        content: route.file
          ? { 'application/octet-stream': { schema: BINARY } }
          : { 'application/json': { schema: schemaOf(route.reply, 'output') } },
      },
      default: {
        description: '出了问题：code 是固定的代码，message 是给人看的话',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The whole API as OpenAPI 3.1, made from the very schemas that validate it. */
export function openApi(): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [feature, named] of Object.entries(routes)) {
    for (const [name, route] of Object.entries(named)) {
      const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(feature, name, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '退役军人云服务平台',
      version,
      description: `问题代码：${Object.entries(problems)
        .map(([code, { status }]) => `${code} (${status})`)
        .join('、')}`,
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemReply, 'output') },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'POST /api/session/device 所得' },
        staff: { type: 'apiKey', in: 'cookie', name: 'vc_staff', description: '登录后由浏览器携带；修改类请求另须请求头 x-vc-console: 1' },
      },
    },
  };
}
