/** Layered hills under a rising sun, wide as a hand scroll: the platform's own picture. Decoration only. */
export function HillsScroll({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 1440 520" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <g fill="none" stroke="#B98A3E" strokeWidth="1.5">
        <circle cx="520" cy="236" r="112" opacity=".28" />
        <circle cx="520" cy="236" r="146" opacity=".18" />
        <circle cx="520" cy="236" r="184" opacity=".1" />
      </g>
      <circle cx="520" cy="236" r="78" fill="#B23A2E" />
      <path
        d="M0 330 C120 300 190 250 300 262 C400 273 440 318 540 306 C660 292 700 214 830 222 C950 229 1010 300 1120 290 C1240 279 1320 232 1440 246 V520 H0Z"
        fill="#CFDACB"
      />
      <path
        d="M0 372 C90 362 160 318 262 326 C372 335 430 388 540 378 C650 368 720 300 846 312 C960 323 1040 386 1160 372 C1270 359 1340 324 1440 334 V520 H0Z"
        fill="#9DB5A3"
      />
      <path
        d="M0 420 C110 384 210 386 300 408 C410 435 500 440 600 414 C720 383 800 372 900 398 C1010 427 1090 446 1200 424 C1300 404 1370 396 1440 404 V520 H0Z"
        fill="#54806C"
      />
      <path
        d="M0 452 C140 470 230 430 350 440 C480 451 560 488 700 474 C850 459 900 432 1040 448 C1180 464 1290 478 1440 448 V520 H0Z"
        fill="#1F4D3F"
      />
      <path d="M0 494 C200 470 330 502 520 492 C760 479 900 506 1100 494 C1240 486 1340 500 1440 490 V520 H0Z" fill="#163A30" />
      <g fill="none" stroke="#F6F2E9" strokeWidth="1.2" opacity=".45">
        <path d="M40 440 C150 410 240 412 322 430" />
        <path d="M640 432 C740 404 810 398 890 416" />
        <path d="M1060 458 C1180 470 1270 452 1370 432" />
        <path d="M180 474 C280 454 380 462 480 476" />
      </g>
      <g fill="none" stroke="#22302B" strokeWidth="2" strokeLinecap="round" opacity=".6">
        <path d="M690 160 q9 -9 18 0 q9 -9 18 0" />
        <path d="M738 190 q7 -7 14 0 q7 -7 14 0" />
        <path d="M654 198 q6 -6 12 0 q6 -6 12 0" />
      </g>
    </svg>
  );
}

/** The same hills by night-green, for the foot of the navigation. */
export function HillsFoot({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 240 150" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
      <g fill="none" stroke="#B98A3E">
        <circle cx="168" cy="62" r="30" opacity=".45" />
        <circle cx="168" cy="62" r="40" opacity=".25" />
      </g>
      <circle cx="168" cy="62" r="20" fill="#B98A3E" />
      <path d="M0 92 C30 84 48 60 80 64 C110 68 120 92 150 90 C190 86 200 66 240 72 V150 H0Z" fill="#2C5F4F" />
      <path d="M0 116 C40 98 70 100 100 112 C140 126 180 98 240 106 V150 H0Z" fill="#234F41" />
      <path d="M0 136 C60 118 120 146 240 126 V150 H0Z" fill="#1B4438" />
      <g fill="none" stroke="#F6F2E9" opacity=".25">
        <path d="M16 112 C40 104 64 106 88 114" />
        <path d="M150 114 C180 102 206 104 228 108" />
      </g>
    </svg>
  );
}

/** A carved seal, two characters by two. */
export function Seal({ size = 44, className }: { size?: number; className?: string }) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect x="1.5" y="1.5" width="45" height="45" rx="7" fill="#B23A2E" />
      <rect x="4.5" y="4.5" width="39" height="39" rx="4.5" fill="none" stroke="#FFFDF8" strokeWidth="1.4" />
      <g fill="#FFFDF8" fontFamily='"Songti SC","STSong","Noto Serif CJK SC",serif' fontWeight="700" fontSize="16.5" textAnchor="middle">
        <text x="33" y="21.4">
          老
        </text>
        <text x="33" y="38.6">
          兵
        </text>
        <text x="15.4" y="21.4">
          之
        </text>
        <text x="15.4" y="38.6">
          家
        </text>
      </g>
    </svg>
  );
}

/** An open letter under a small sun, for lists that hold nothing. */
export function EmptyLetter({ className }: { className?: string }) {
  return (
    <svg className={className} width="132" height="96" viewBox="0 0 132 96" aria-hidden="true" focusable="false">
      <circle cx="94" cy="26" r="13" fill="#E8D9B8" />
      <path d="M6 84 C28 62 44 60 62 70 C84 82 102 60 126 66 V90 H6Z" fill="#DCE6DB" />
      <g fill="#FFFDF8" stroke="#1F4D3F" strokeWidth="2" strokeLinejoin="round">
        <path d="M30 44 L64 24 L98 44 V82 H30Z" />
        <path d="M40 40 H88 V62 L64 74 L40 62Z" />
        <path d="M30 44 L64 68 L98 44" fill="none" />
      </g>
      <g stroke="#948A72" strokeWidth="2" strokeLinecap="round">
        <path d="M48 47 H80" />
        <path d="M48 54 H72" />
      </g>
    </svg>
  );
}
