import { columnNodes, rowOf } from '../../forms/accounts/lookup';
import type { AccountsTable, OfficialItem } from '../../forms/accounts/types';
import type { Identity } from './identity';
import { plus } from './identity';
import { spotOf } from './codes';

/** 三公经费 with a row for each part: 合计 = 出国 + 公车 + 接待; 公车 = 购置 + 运行. */
export function officialIdentities(table: AccountsTable): Identity[] {
  return table.blocks.flatMap((block) => {
    const row = (role: OfficialItem | 'total') => rowOf(block, role);
    const total = row('total');
    const [vehicles, bought, run] = [row('vehicles'), row('purchase'), row('running')];
    const sums = [
      [vehicles, [bought, run]],
      [total, [row('abroad'), ...(vehicles ? [vehicles] : [bought, run]), row('reception')]],
    ] as const;
    const columns = columnNodes(block.columns).flatMap(({ index, role }) =>
      index === undefined || role === 'aside' ? [] : [index],
    );
    return sums.flatMap(([owner, parts]) =>
      columns.flatMap((column): Identity[] => {
        const own = owner && spotOf(table, owner, column);
        const spots = parts.map((part) => part && spotOf(table, part, column));
        if (!own || !spots.some(Boolean)) return [];
        return [{ rule: 'accounts/sum', says: 'rows', total: own, parts: plus(...spots) }];
      }),
    );
  });
}
