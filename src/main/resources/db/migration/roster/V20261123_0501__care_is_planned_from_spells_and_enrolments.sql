-- The times of the definition that the county worked by, during which a child counts, or a parent is known to be away and only
-- the day is not: nobody drops out of care because a file gives no date. Before its first choice a county worked by the scheme.
create or replace view roster.in_care with (security_invoker = true) as
with chosen as (
    select county_id, definition, from_on, coalesce(lead(from_on) over (partition by county_id order by from_on), 'infinity'::date) as until_on
      from (select county_id, definition, from_on from roster.county_definition where withdrawn_at is null
             union all
            select id, 'COUNTY', '-infinity'::date from access.county) as choice
)
select spell.county_id, spell.child_id, spell.answer,
       greatest(spell.from_on, chosen.from_on) as from_on,
       nullif(least(coalesce(spell.until_on, 'infinity'::date), chosen.until_on), 'infinity'::date) as until_on,
       spell.ground
  from roster.spell
  join chosen on chosen.county_id = spell.county_id and chosen.definition = spell.definition
             and chosen.from_on < coalesce(spell.until_on, 'infinity'::date) and spell.from_on < chosen.until_on
 where spell.answer = 'COUNTS'
    or spell.why = 'roster.membership.rough'
    or split_part(spell.args, chr(9), 1) in ('BOTH_SINCE', 'FATHER_SINCE', 'MOTHER_SINCE', 'PARENT_SINCE');
comment on view   roster.in_care           is 'PUBLISHED: 在帮扶范围内的起止：按县里采用的口径列入，或已知父母外出、只缺日期';
comment on column roster.in_care.county_id is '县区划代码 [internal]';
comment on column roster.in_care.child_id  is '学生 [internal]';
comment on column roster.in_care.answer    is '列入或暂不能断定 [internal]';
comment on column roster.in_care.from_on   is '起，含当日 [internal]';
comment on column roster.in_care.until_on  is '止，不含当日 [internal]';
comment on column roster.in_care.ground    is '列入的情形 [sensitive]';

create view roster.placement with (security_invoker = true) as
select enrolment.county_id, enrolment.child_id, enrolment.from_on, enrolment.until_on, enrolment.school_id, enrolment.class_id
  from roster.enrolment
 where not enrolment.mistaken and enrolment.until_on is distinct from enrolment.from_on;
comment on view   roster.placement           is 'PUBLISHED: 学生何日起、何日止在哪所学校哪个班';
comment on column roster.placement.county_id is '县区划代码 [internal]';
comment on column roster.placement.child_id  is '学生 [internal]';
comment on column roster.placement.from_on   is '起，含当日 [internal]';
comment on column roster.placement.until_on  is '止，不含当日；空为仍在 [internal]';
comment on column roster.placement.school_id is '学校 [internal]';
comment on column roster.placement.class_id  is '班级 [internal]';

create view roster.born with (security_invoker = true) as
select child.county_id, child.id, child.birth_from as birth_on
  from roster.child
 where child.birth_precision = 'DAY';
comment on view   roster.born           is 'PUBLISHED: 出生日期知道到日的学生';
comment on column roster.born.county_id is '县区划代码 [internal]';
comment on column roster.born.id        is '学生编号 [internal]';
comment on column roster.born.birth_on  is '出生日期 [internal]';

-- Who sees the whole county sees where its children were, in schools that have been closed too.
alter policy seen_by_duty_of_that_time on roster.enrolment
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));
