-- What was carried out within a month, by class and duty, as it was counted on the day on which the school submitted: the periods that
-- became final in that month, their days of making up included, so that each is of one month and none is left out.
create table indicators.duty_month (
    county_id  integer not null,
    id         uuid    not null default gen_random_uuid(),
    month      date    not null check (extract(day from month) = 1),
    school_id  uuid    not null,
    class_id   uuid,
    duty_id    uuid    not null,
    matter     text    not null,
    owed       bigint  not null check (owed >= 0),
    done       bigint  not null check (done between 0 and owed),
    excused    bigint  not null check (excused >= 0),
    counted_on date    not null,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, duty_id) references care.duty (county_id, id)
);
create index duty_month_by_school on indicators.duty_month (county_id, school_id, month);
create index duty_month_by_class on indicators.duty_month (county_id, class_id, month);
create index duty_month_by_duty on indicators.duty_month (county_id, duty_id);
comment on table  indicators.duty_month            is '各班各项制度一个月的落实情况，学校报送那天数的';
comment on column indicators.duty_month.county_id  is '县区划代码 [internal]';
comment on column indicators.duty_month.id         is '编号 [internal]';
comment on column indicators.duty_month.month      is '哪个月，记其一日 [internal]';
comment on column indicators.duty_month.school_id  is '当时的学校 [internal]';
comment on column indicators.duty_month.class_id   is '当时的班级 [internal]';
comment on column indicators.duty_month.duty_id    is '制度 [internal]';
comment on column indicators.duty_month.matter     is '事项 [internal]';
comment on column indicators.duty_month.owed       is '应做次数 [internal]';
comment on column indicators.duty_month.done       is '已做次数，至多到应做 [internal]';
comment on column indicators.duty_month.excused    is '有说明、不作要求的期数 [internal]';
comment on column indicators.duty_month.counted_on is '数于哪一天 [internal]';
alter table indicators.duty_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.duty_month for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.duty_month from ${app};

-- The figures of what is locked, as they were read by whoever locked it.
create table indicators.closing_figure (
    county_id   integer not null,
    closing_id  uuid    not null,
    measure     text    not null,
    numerator   bigint  not null,
    denominator bigint  not null,
    undecided   bigint  not null,
    primary key (county_id, closing_id, measure),
    foreign key (county_id, closing_id) references indicators.closing (county_id, id)
);
comment on table  indicators.closing_figure             is '锁定时的各项数字';
comment on column indicators.closing_figure.county_id   is '县区划代码 [internal]';
comment on column indicators.closing_figure.closing_id  is '哪一份 [internal]';
comment on column indicators.closing_figure.measure     is '指标；分事项的，指标:事项 [internal]';
comment on column indicators.closing_figure.numerator   is '分子 [internal]';
comment on column indicators.closing_figure.denominator is '分母 [internal]';
comment on column indicators.closing_figure.undecided   is '另有几名暂不能断定 [internal]';
alter table indicators.closing_figure enable row level security;
create policy seen_with_the_place on indicators.closing_figure
    using (exists (select from indicators.closing
                    where closing.county_id = closing_figure.county_id and closing.id = closing_figure.closing_id
                      and ((select viewer.whole_county())
                           or exists (select from access.org_within as within
                                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))));
create policy written_by_the_county on indicators.closing_figure as restrictive for insert with check ((select viewer.whole_county()));
create policy changed_by_nobody on indicators.closing_figure as restrictive for update using (false);
create policy taken_back_by_the_county on indicators.closing_figure as restrictive for delete using ((select viewer.whole_county()));

-- By which definition a county worked on a day.
create function indicators.definition_on(of_county integer, day date) returns text language sql stable security definer set search_path = pg_catalog as $$
    select coalesce((select choice.definition
                       from roster.county_definition as choice
                      where choice.county_id = of_county and choice.withdrawn_at is null and choice.from_on <= day
                      order by choice.from_on desc
                      limit 1), 'COUNTY')
$$;
comment on function indicators.definition_on is '某日县里采用的口径';
revoke execute on function indicators.definition_on from public;

-- Who was on the roll of a day in these schools, and how the child counted on that day, by all that is known now: as child_now, of
-- another day. What carries no day of its own (what the file lacks, the card) is not in it.
create function indicators.known_on(of_county integer, day date, schools uuid[])
    returns table (child_id uuid, child_name text, school_id uuid, class_id uuid, counts text, ground text, by_national text, by_education text, by_county text, by_register text, in_care boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select enrolment.child_id, enrolment.child_name, enrolment.school_id, enrolment.class_id,
           coalesce(told.counts, 'DOES_NOT'), told.ground,
           coalesce(told.by_national, 'DOES_NOT'), coalesce(told.by_education, 'DOES_NOT'), coalesce(told.by_county, 'DOES_NOT'), coalesce(told.by_register, 'DOES_NOT'),
           exists (select from roster.in_care
                    where in_care.county_id = enrolment.county_id and in_care.child_id = enrolment.child_id
                      and in_care.from_on <= day and (in_care.until_on is null or in_care.until_on > day))
      from roster.enrolment
      left join lateral (select max(spell.answer) filter (where spell.definition = (select indicators.definition_on(of_county, day))) as counts,
                                max(spell.ground) filter (where spell.definition = (select indicators.definition_on(of_county, day))) as ground,
                                max(spell.answer) filter (where spell.definition = 'NATIONAL') as by_national,
                                max(spell.answer) filter (where spell.definition = 'EDUCATION') as by_education,
                                max(spell.answer) filter (where spell.definition = 'COUNTY') as by_county,
                                max(spell.answer) filter (where spell.definition = 'REGISTER') as by_register
                           from roster.spell
                          where spell.county_id = enrolment.county_id and spell.child_id = enrolment.child_id
                            and spell.from_on <= day and (spell.until_on is null or spell.until_on > day)) as told on true
     where enrolment.county_id = of_county and enrolment.school_id = any (schools) and not enrolment.mistaken
       and enrolment.from_on <= day and (enrolment.until_on is null or enrolment.until_on > day)
$$;
comment on function indicators.known_on is '按现在所知，某日在这些学校在册的学生及其当日的结论';
revoke execute on function indicators.known_on from public;

create function indicators.duties_known(of_county integer, of_month date, schools uuid[])
    returns table (school_id uuid, class_id uuid, duty_id uuid, matter text, owed bigint, done bigint, excused bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select known.school_id, known.class_id, known.duty_id, known.matter, sum(known.owed), sum(known.done), sum(known.excused)
      from indicators.duty_sum as known
     where known.county_id = of_county and known.school_id = any (schools)
       and known.makeup_until >= of_month and known.makeup_until < of_month + interval '1 month'
     group by known.school_id, known.class_id, known.duty_id, known.matter
$$;
comment on function indicators.duties_known is '按现在所知，某月到期（含补做期）的各项制度应做、已做几次';
revoke execute on function indicators.duties_known from public;

-- The school and its teaching points.
create function indicators.schools_of(of_county integer, school uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
    select array_agg(within.org_id)
      from access.org_within as within
     where within.county_id = of_county and within.ancestor_id = school and within.kind in ('SCHOOL', 'TEACHING_POINT')
$$;
comment on function indicators.schools_of is '学校及其教学点';
revoke execute on function indicators.schools_of from public;

-- What stands in a school's figures of a month that it has handed in changes no more.
create function indicators.handed_in(of_county integer, of_month date, of_school uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.org_within as within
                     join indicators.closing on closing.county_id = within.county_id and closing.org_id = within.ancestor_id
                    where within.county_id = of_county and within.org_id = of_school
                      and closing.school_id = closing.org_id and closing.period = to_char(of_month, 'YYYY-MM') and closing.state in ('SUBMITTED', 'LOCKED'))
$$;
comment on function indicators.handed_in is '学校这个月的数是否已报或锁定';
revoke execute on function indicators.handed_in from public;

-- Brings the end of a month in line with what is known of that day now, for one school or one class of it: who was there and how they
-- counted. What was done after the month (cards, pairings, files completed) stays out of it. Not while it is locked. It tells the definition.
create function indicators.take_month(of_month date, school uuid, class uuid, today date) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    last_day  constant date    := (of_month + interval '1 month - 1 day')::date;
    schools   constant uuid[]  := indicators.schools_of(of_county, school);
begin
    if not coalesce(viewer.whole_county() or school = any (viewer.orgs()) or class = any (viewer.orgs())
                    or exists (select from access.org_within as within
                                where within.county_id = of_county and within.org_id = class and within.ancestor_id = any (viewer.orgs())), false) then
        raise exception 'not in sight';
    end if;
    if today <= last_day or indicators.handed_in(of_county, of_month, school) then
        raise exception 'not open';
    end if;

    delete from indicators.child_month as kept
     where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (schools) and (class is null or kept.class_id = class)
       and not exists (select from indicators.known_on(of_county, last_day, schools) as known where known.child_id = kept.child_id);

    insert into indicators.child_month as kept
           (county_id, month, child_id, school_id, class_id, township, sex, guardian_relation, boarding, counts, ground, national, education, county, register,
            in_care, missing, carded, card_current, helpers, peers, signed, key, agreement, surveyed)
    select of_county, of_month, known.child_id, known.school_id, known.class_id, child.township, child.sex, child.guardian_relation, child.boarding,
           known.counts, known.ground, known.by_national, known.by_education, known.by_county, known.by_register, known.in_care, child.missing,
           coalesce(state.carded, false), state.card_current, coalesce(state.helpers, 0), coalesce(state.peers, 0), coalesce(state.signed, 0),
           coalesce(state.key, false), coalesce(state.agreement, false), state.surveyed
      from indicators.known_on(of_county, last_day, schools) as known
      join roster.child on child.county_id = of_county and child.id = known.child_id
      left join indicators.child_state as state on state.county_id = of_county and state.child_id = known.child_id
     where class is null or known.class_id = class
    on conflict (county_id, month, child_id) do update set
           school_id = excluded.school_id, class_id = excluded.class_id, counts = excluded.counts, ground = excluded.ground,
           national = excluded.national, education = excluded.education, county = excluded.county, register = excluded.register, in_care = excluded.in_care
     where kept.school_id = any (schools) or not indicators.handed_in(of_county, of_month, kept.school_id);

    delete from indicators.duty_month as kept
     where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (schools) and (class is null or kept.class_id = class);
    insert into indicators.duty_month (county_id, month, school_id, class_id, duty_id, matter, owed, done, excused, counted_on)
    select of_county, of_month, known.school_id, known.class_id, known.duty_id, known.matter, known.owed, known.done, known.excused, today
      from indicators.duties_known(of_county, of_month, schools) as known
     where class is null or known.class_id = class;

    return indicators.definition_on(of_county, last_day);
end
$$;
comment on function indicators.take_month is '报送时：按现在所知订正月末底数，数下当月落实情况；已报、锁定的不动';

-- What has been learnt of a month after it was submitted: children who were or were not there after all, who counted or did not, and
-- what was carried out. Nothing that merely happened since.
create function indicators.children_otherwise(of_month date, school uuid)
    returns table (child_id uuid, child_name text, class_id uuid, what text, was text, now text)
    language sql stable security definer set search_path = pg_catalog as $$
    with sight as (
        select viewer.county() as county, indicators.schools_of(viewer.county(), school) as schools
         where coalesce(viewer.whole_county() or school = any (viewer.orgs()), false)
    ), kept as (
        select child_month.*
          from indicators.child_month, sight
         where child_month.county_id = sight.county and child_month.month = of_month and child_month.school_id = any (sight.schools)
    ), known as (
        select known.* from sight, indicators.known_on(sight.county, (of_month + interval '1 month - 1 day')::date, sight.schools) as known
    ), both_sides as (
        select coalesce(kept.child_id, known.child_id) as child_id, known.child_name, coalesce(kept.class_id, known.class_id) as class_id,
               kept.child_id is not null as was_there, known.child_id is not null as is_there, kept.counts as was_counts, known.counts as now_counts
          from kept
          full join known on known.child_id = kept.child_id
    )
    select both_sides.child_id, both_sides.child_name, both_sides.class_id, 'ROLL', case when was_there then 'HERE' else 'NOT_HERE' end, case when is_there then 'HERE' else 'NOT_HERE' end
      from both_sides
     where was_there <> is_there
    union all
    select both_sides.child_id, both_sides.child_name, both_sides.class_id, 'COUNTS', coalesce(was_counts, 'DOES_NOT'), coalesce(now_counts, 'DOES_NOT')
      from both_sides
     where coalesce(was_counts, 'DOES_NOT') <> coalesce(now_counts, 'DOES_NOT')
$$;
comment on function indicators.children_otherwise is '报送之后才知道的：当月末谁其实在、不在，谁其实列入、不列入';

create function indicators.duties_otherwise(of_month date, school uuid)
    returns table (class_id uuid, duty_id uuid, matter text, was_owed bigint, was_done bigint, now_owed bigint, now_done bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with sight as (
        select viewer.county() as county, indicators.schools_of(viewer.county(), school) as schools
          from indicators.closing
         where coalesce(viewer.whole_county() or school = any (viewer.orgs()), false)
           and closing.county_id = viewer.county() and closing.org_id = school and closing.period = to_char(of_month, 'YYYY-MM')
    ), kept as (
        select duty_month.class_id, duty_month.duty_id, duty_month.matter, duty_month.owed, duty_month.done
          from indicators.duty_month, sight
         where duty_month.county_id = sight.county and duty_month.month = of_month and duty_month.school_id = any (sight.schools)
    ), known as (
        select known.class_id, known.duty_id, known.matter, known.owed, known.done
          from sight, indicators.duties_known(sight.county, of_month, sight.schools) as known
    )
    select coalesce(kept.class_id, known.class_id), coalesce(kept.duty_id, known.duty_id), coalesce(kept.matter, known.matter),
           coalesce(kept.owed, 0), coalesce(kept.done, 0), coalesce(known.owed, 0), coalesce(known.done, 0)
      from kept
      full join known on coalesce(known.class_id, '00000000-0000-0000-0000-000000000000'::uuid) = coalesce(kept.class_id, '00000000-0000-0000-0000-000000000000'::uuid) and known.duty_id = kept.duty_id
     where coalesce(kept.owed, 0) <> coalesce(known.owed, 0) or coalesce(kept.done, 0) <> coalesce(known.done, 0)
$$;
comment on function indicators.duties_otherwise is '报送之后才有的：当月补录、撤回、订正使落实情况不同';

-- Why what was locked would be otherwise today: said once by the school for all that is listed.
create table indicators.closing_reason (
    county_id    integer not null,
    id           uuid    not null,
    closing_id   uuid    not null,
    by_account   uuid    not null,
    at_time      timestamptz not null,
    words_sealed bytea   not null,
    primary key (county_id, id),
    foreign key (county_id, closing_id) references indicators.closing (county_id, id)
);
create index closing_reason_by_closing on indicators.closing_reason (county_id, closing_id);
comment on table  indicators.closing_reason              is '锁定之后数字为什么有变化，由学校说明';
comment on column indicators.closing_reason.county_id    is '县区划代码 [internal]';
comment on column indicators.closing_reason.id           is '编号 [internal]';
comment on column indicators.closing_reason.closing_id   is '哪一份 [internal]';
comment on column indicators.closing_reason.by_account   is '谁说明 [internal]';
comment on column indicators.closing_reason.at_time      is '何时 [internal]';
comment on column indicators.closing_reason.words_sealed is '原因（加密） [sensitive]';

create table indicators.closing_difference (
    county_id integer not null,
    id        uuid    not null default gen_random_uuid(),
    reason_id uuid    not null,
    what      text    not null check (what in ('ROLL','COUNTS','DUTY')),
    child_id  uuid,
    class_id  uuid,
    duty_id   uuid,
    was       text    not null,
    now       text    not null,
    primary key (county_id, id),
    foreign key (county_id, reason_id) references indicators.closing_reason (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, duty_id) references care.duty (county_id, id),
    check ((what = 'DUTY') = (duty_id is not null) and (what = 'DUTY') = (child_id is null))
);
create index closing_difference_by_reason on indicators.closing_difference (county_id, reason_id);
create index closing_difference_by_child on indicators.closing_difference (county_id, child_id);
create index closing_difference_by_class on indicators.closing_difference (county_id, class_id);
create index closing_difference_by_duty on indicators.closing_difference (county_id, duty_id);
comment on table  indicators.closing_difference           is '所说明的每处变化：哪名学生或哪项制度，原来是什么、现在是什么';
comment on column indicators.closing_difference.county_id is '县区划代码 [internal]';
comment on column indicators.closing_difference.id        is '编号 [internal]';
comment on column indicators.closing_difference.reason_id is '哪次说明 [internal]';
comment on column indicators.closing_difference.what      is '在册、列入、制度 [internal]';
comment on column indicators.closing_difference.child_id  is '学生 [internal]';
comment on column indicators.closing_difference.class_id  is '班级 [internal]';
comment on column indicators.closing_difference.duty_id   is '制度 [internal]';
comment on column indicators.closing_difference.was       is '锁定时 [internal]';
comment on column indicators.closing_difference.now       is '说明时 [internal]';

alter table indicators.closing_reason enable row level security;
create policy seen_with_the_place on indicators.closing_reason for select
    using (exists (select from indicators.closing
                    where closing.county_id = closing_reason.county_id and closing.id = closing_reason.closing_id
                      and ((select viewer.whole_county())
                           or exists (select from access.org_within as within
                                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))));
create policy said_in_ones_own_name on indicators.closing_reason for insert
    with check (by_account = (select viewer.account())
                and exists (select from indicators.closing
                             where closing.county_id = closing_reason.county_id and closing.id = closing_reason.closing_id and closing.state = 'LOCKED'
                               and ((select viewer.whole_county())
                           or exists (select from access.org_within as within
                                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))));
alter table indicators.closing_difference enable row level security;
create policy seen_with_the_reason on indicators.closing_difference for select
    using (exists (select from indicators.closing_reason as reason where reason.county_id = closing_difference.county_id and reason.id = closing_difference.reason_id));
create policy listed_with_the_reason on indicators.closing_difference for insert
    with check (exists (select from indicators.closing_reason as reason
                         where reason.county_id = closing_difference.county_id and reason.id = closing_difference.reason_id and reason.by_account = (select viewer.account())));
revoke update, delete on indicators.closing_reason, indicators.closing_difference from ${app};
