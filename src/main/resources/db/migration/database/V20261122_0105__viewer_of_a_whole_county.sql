-- Set for whoever holds a duty at the county itself that lets its children be seen; unset, nobody.
create function viewer.whole_county() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.whole_county', true) = 'true', false);

comment on function viewer.whole_county() is '正在查看的人可见全县的孩子（县级职责）';
