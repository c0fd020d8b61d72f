-- Beside what is seen: where the viewer counsels children in confidence, and of whom the viewer may know how much attention is due.
create function viewer.counselled() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.counselled', true), ''), '{}')::uuid[];

create function viewer.heeded() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.heeded', true), ''), '{}')::uuid[];

comment on function viewer.counselled() is '正在查看的人任心理教师的学校与班级';
comment on function viewer.heeded()     is '正在查看的人可知关注等级的学校、班级和单个孩子';
