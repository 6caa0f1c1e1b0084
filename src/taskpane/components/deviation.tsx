import { useMemo } from 'react';
import { placeIn } from '../../core/sheet/layers';
import type { FormAudit } from '../../core/rules/types';
import { decimal, print } from '../../core/values/decimal';
import { barOf, HALF, HEIGHT, reachOf } from '../../report/bars';
import { deviations, type Deviation } from '../../report/deviation';
import type { PanelLocale } from '../../locales/panels';
import { placeName } from '../model/view';
import { usePane } from './context';
import { usePanelWords } from './later';

/** How far each quantitative indicator came: a bar from its target's line, and the same in words. */
export default function DeviationChart({ audit }: { readonly audit: FormAudit }) {
  const { session } = usePane();
  const { deviation } = usePanelWords();
  const all = useMemo(() => deviations(audit), [audit]);
  if (all.length === 0) return <p className="zp-quiet">{deviation.none}</p>;
  const reach = reachOf(all);
  return (
    <>
      <table className="zp-chart">
        <caption className="zp-hidden">{deviation.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{deviation.columns.indicator}</th>
            <th scope="col" className="zp-chart__scale">
              <span aria-hidden>
                <span>{100 - reach}%</span>
                <span>100%</span>
                <span>{100 + reach}%</span>
              </span>
              <span className="zp-hidden">{deviation.columns.result}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <Row
              key={`${each.cell.row}:${each.cell.col}`}
              deviation={each}
              reach={reach}
              go={() => {
                const { sheet, cell } = placeIn(audit.form.sheet, each.cell);
                session.go(placeName(sheet, cell));
              }}
              words={deviation}
            />
          ))}
        </tbody>
      </table>
      <p className="zp-quiet">{deviation.note}</p>
    </>
  );
}

interface RowProps {
  readonly deviation: Deviation;
  readonly reach: number;
  readonly go: () => void;
  readonly words: PanelLocale['deviation'];
}

function Row({ deviation: each, reach, go, words }: RowProps) {
  const { name, target, actual, attainment, percent } = each;
  return (
    <tr className={`zp-chart__row zp-chart__row--${attainment}`}>
      <th scope="row">
        <button type="button" className="zp-chart__name" onClick={go}>
          {name}
        </button>
        <span className="zp-quiet">{words.change(target, actual)}</span>
      </th>
      <td onClick={go}>
        <Bar deviation={each} reach={reach} />
        <span className="zp-chart__result">
          {percent !== undefined && `${print(decimal(percent), 2)}% `}
          {words.attainments[attainment]}
        </span>
      </td>
    </tr>
  );
}

/** The words beside it say the same, so readers by ear are spared it. */
function Bar({ deviation, reach }: { readonly deviation: Deviation; readonly reach: number }) {
  const { rect, sign, edges } = barOf(deviation, reach);
  return (
    <svg viewBox={`${-HALF} 0 ${2 * HALF} ${HEIGHT}`} aria-hidden focusable="false">
      {edges.map((x) => (
        <line key={x} className="zp-chart__edge" x1={x} y1="0" x2={x} y2={HEIGHT} />
      ))}
      {rect && <rect {...rect} />}
      <line className="zp-chart__target" x1="0" y1="0" x2="0" y2={HEIGHT} />
      {sign.shape === 'dot' ? (
        <circle cx={sign.x} cy={HEIGHT / 2} r="3" />
      ) : (
        <path className={sign.shape === 'cross' ? 'zp-chart__cross' : undefined} d={sign.d} />
      )}
    </svg>
  );
}
