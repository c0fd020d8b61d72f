-- Who is looking, as the transaction was told (org.nuanyang.database.Sight). Nothing told: no county, no organisation,
-- no child. In a policy, wrap each call in a subselect so that it is computed once for the statement:
--     school_id = any ((select viewer.orgs())::uuid[])
create schema viewer;
comment on schema viewer is '正在查看的人：其所属县、可见的机构与孩子、账号';

create function viewer.county() returns integer language sql stable parallel safe
    return nullif(current_setting('app.county', true), '')::integer;

create function viewer.orgs() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.orgs', true), ''), '{}')::uuid[];

create function viewer.children() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.children', true), ''), '{}')::uuid[];

create function viewer.account() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

comment on function viewer.county()   is '正在查看的人所属的县';
comment on function viewer.orgs()     is '正在查看的人可见的学校与班级';
comment on function viewer.children() is '正在查看的人另外可见的单个孩子（如所帮扶的孩子）';
comment on function viewer.account()  is '正在查看的人的账号';
