-- Where nobody asks who came and went, the lines that say something was written would only grow: they go, and with them what they speak of.
create function indicators.put_moves_aside() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    lines bigint[];
begin
    perform pg_advisory_xact_lock(hashtextextended('moves ' || of_county, 0));
    lines := array(select move_stale.id from indicators.move_stale where move_stale.county_id = of_county);
    if cardinality(lines) > 0 then
        delete from indicators.move_sum where move_sum.county_id = of_county;
        delete from indicators.move_stale where move_stale.county_id = of_county and move_stale.id = any (lines);
    end if;
end
$$;
comment on function indicators.put_moves_aside is '没有人问去向时，把已不可用的合计和待重算的标记一并删去';
revoke execute on function indicators.put_moves_aside from public;
grant execute on function indicators.put_moves_aside to ${app};
