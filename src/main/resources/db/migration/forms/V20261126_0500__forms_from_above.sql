create schema forms;
comment on schema forms is '上级发来的表：收到的空表、怎样读懂它、县里发给各校的和各校报来的';

-- A blank form as it came, for one place and one day.
create table forms.form (
    county_id    integer     not null references access.county,
    id           uuid        not null,
    place_id     uuid        not null,
    of_month     date        check (extract(day from of_month) = 1),
    whom         text        check (whom in ('ALL','COUNTED','IN_CARE')),
    masked       boolean     not null,
    file_name    text        not null check (length(file_name) between 1 and 120),
    format       text        not null check (format in ('XLSX','XLS')),
    file_sealed  bytea,
    fingerprint  text        not null check (length(fingerprint) between 16 and 128),
    known        boolean     not null,
    corrections  jsonb       not null,
    version      integer     not null check (version > 0),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    kept_until   date        not null,
    primary key (county_id, id),
    foreign key (county_id, place_id) references access.org (county_id, id),
    foreign key (county_id, made_by) references access.account (county_id, id)
);
create index form_by_place on forms.form (county_id, place_id, made_at desc);
create index form_by_maker on forms.form (county_id, made_by, made_at desc);
create index form_by_end on forms.form (kept_until) where file_sealed is not null;
comment on table  forms.form             is '收到的空表：给哪个单位填、按哪一天的情况';
comment on column forms.form.county_id   is '县区划代码 [internal]';
comment on column forms.form.id          is '编号 [internal]';
comment on column forms.form.place_id    is '为哪个单位填：县、乡镇、学校、班级 [internal]';
comment on column forms.form.of_month    is '按哪个月月末的情况，该月一日；空为填表当天 [internal]';
comment on column forms.form.whom        is '一人一行的表填哪些学生：全部、列入的、在帮扶范围内的；空为还没有人说 [internal]';
comment on column forms.form.masked      is '身份证号、电话是否遮盖 [internal]';
comment on column forms.form.file_name   is '文件名，与文件一同清除 [internal]';
comment on column forms.form.format      is 'XLSX 或旧的 XLS [internal]';
comment on column forms.form.file_sealed is '收到的文件（加密），到期清除 [sensitive]';
comment on column forms.form.fingerprint is '表头的指纹：同样的表头，同样的指纹 [internal]';
comment on column forms.form.known       is '收到时已认得这种表头，直接用了以前的读法 [internal]';
comment on column forms.form.corrections is '人改过的读法：哪一列要的是什么 [internal]';
comment on column forms.form.version     is '第几版，防止互相覆盖 [internal]';
comment on column forms.form.made_by     is '上传人 [internal]';
comment on column forms.form.made_at     is '上传时间 [internal]';
comment on column forms.form.kept_until  is '文件保存到哪一天 [internal]';

-- A form that the county has sent to a school, and the numbers that the school has answered.
create table forms.part (
    county_id    integer     not null,
    form_id      uuid        not null,
    school_id    uuid        not null,
    due_on       date        not null,
    sent_by      uuid        not null,
    sent_at      timestamptz not null,
    version      integer     not null check (version >= 0),
    figures_sealed bytea,
    left_cells   integer,
    taken_on     date,
    submitted_by uuid,
    submitted_at timestamptz,
    primary key (county_id, form_id, school_id),
    foreign key (county_id, form_id) references forms.form (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint submitted_with_its_figures check (num_nulls(figures_sealed, left_cells, taken_on, submitted_by, submitted_at) in (0, 5))
);
create index part_by_school on forms.part (county_id, school_id, submitted_at);
comment on table  forms.part                is '县里发给学校的表，及学校报来的数';
comment on column forms.part.county_id      is '县区划代码 [internal]';
comment on column forms.part.form_id        is '哪张表 [internal]';
comment on column forms.part.school_id      is '哪所学校 [internal]';
comment on column forms.part.due_on         is '最迟哪天报 [internal]';
comment on column forms.part.sent_by        is '谁发的 [internal]';
comment on column forms.part.sent_at        is '何时发的 [internal]';
comment on column forms.part.version        is '报过几次，防止互相覆盖 [internal]';
comment on column forms.part.figures_sealed is '报来的数，逐格（加密）；没有姓名 [sensitive]';
comment on column forms.part.left_cells     is '有几格没有数 [internal]';
comment on column forms.part.taken_on       is '数取自哪一天 [internal]';
comment on column forms.part.submitted_by   is '谁报的 [internal]';
comment on column forms.part.submitted_at   is '何时报的 [internal]';

-- How people read forms with such headings: kept for the next one, by the place that decided it, each time anew.
create table forms.reading (
    county_id   integer     not null references access.county,
    id          uuid        not null,
    fingerprint text        not null check (length(fingerprint) between 16 and 128),
    place_id    uuid        not null,
    version     integer     not null check (version > 0),
    corrections jsonb       not null,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, place_id) references access.org (county_id, id)
);
create unique index one_reading_of_a_version on forms.reading (county_id, place_id, fingerprint, version);
comment on table  forms.reading             is '同样表头的表怎样读：由改过它的单位记下，下属单位同用，每改一次记一版';
comment on column forms.reading.county_id   is '县区划代码 [internal]';
comment on column forms.reading.id          is '编号 [internal]';
comment on column forms.reading.fingerprint is '表头的指纹 [internal]';
comment on column forms.reading.place_id    is '哪个单位记下的 [internal]';
comment on column forms.reading.version     is '第几版 [internal]';
comment on column forms.reading.corrections is '哪一列要的是什么 [internal]';
comment on column forms.reading.made_by     is '谁 [internal]';
comment on column forms.reading.made_at     is '何时 [internal]';

alter table forms.part enable row level security;
create policy of_the_county_or_the_school on forms.part
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
create policy sent_by_the_county on forms.part as restrictive for insert
    with check ((select viewer.whole_county()) and sent_by = (select viewer.account()) and version = 0);
create policy answered_in_ones_own_name on forms.part as restrictive for update
    with check (submitted_by is null or submitted_by = (select viewer.account()));
create policy never_deleted on forms.part as restrictive for delete using (false);

-- Seen where it is filled, and by the schools to which it was sent.
alter table forms.form enable row level security;
create policy seen_where_it_is_filled on forms.form
    using (county_id = (select viewer.county())
           and (made_by = (select viewer.account())
                or (select viewer.whole_county()) and exists (select from access.org where org.county_id = form.county_id and org.id = form.place_id and org.parent_id is null)
                or place_id = any ((select viewer.orgs())::uuid[])
                or exists (select from forms.part where part.county_id = form.county_id and part.form_id = form.id)));
create policy brought_in_ones_own_name on forms.form as restrictive for insert with check (made_by = (select viewer.account()));
create policy never_deleted on forms.form as restrictive for delete using (false);

-- A reading is for the place that keeps it and all below.
alter table forms.reading enable row level security;
create policy shared_with_those_below on forms.reading for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from access.org_within as within
                            where within.county_id = reading.county_id and within.ancestor_id = reading.place_id and within.org_id = any ((select viewer.orgs())::uuid[]))));
create policy kept_in_ones_own_name on forms.reading for insert
    with check (county_id = (select viewer.county()) and made_by = (select viewer.account())
                and ((select viewer.whole_county()) or place_id = any ((select viewer.orgs())::uuid[])));
revoke update, delete on forms.reading from ${app};

create function forms.forget_expired(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    -- Whoever calls it with a later day forgets no more than is due.
    update forms.form set file_sealed = null, file_name = '-' where kept_until < least(day, current_date) and file_sealed is not null;
    get diagnostics wiped = row_count;
    return wiped;
end
$$;
comment on function forms.forget_expired is '清除到期的空表和文件名；不返回任何内容';
