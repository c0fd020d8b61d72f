-- Two files of one child: what was told of the closed one is read with the one that goes on. Nothing is moved, so that a merge can be taken back.
create function study.all_merged() returns table (closed_id uuid, kept_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    with recursive into_which as (
        select merge.closed_id, merge.kept_id, 1 as step
          from roster.merge
         where merge.county_id = viewer.county() and merge.reversed_at is null
        union all
        select into_which.closed_id, merge.kept_id, into_which.step + 1
          from into_which
          join roster.merge on merge.county_id = viewer.county() and merge.reversed_at is null and merge.closed_id = into_which.kept_id
         where into_which.step < 8
    )
    select distinct on (into_which.closed_id) into_which.closed_id, into_which.kept_id from into_which order by into_which.closed_id, into_which.step desc
$$;
comment on function study.all_merged is '合并后关闭的档案，和现在继续用的档案';
revoke execute on function study.all_merged() from public;

create function study.merged() returns table (closed_id uuid, kept_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select merged.closed_id, merged.kept_id
      from study.all_merged() as merged
      join roster.child on child.county_id = viewer.county() and child.id = merged.kept_id
     where child.school_id = any ((select viewer.orgs())::uuid[]) or child.class_id = any ((select viewer.orgs())::uuid[])
        or child.id = any ((select viewer.heeded())::uuid[])
$$;
comment on function study.merged is '合并后关闭的档案，和现在继续用的档案；只有看得到后者的人才查得到';

-- Whoever has a duty to the child reads them; closed files whose child goes on in reach, and who may there read every subject.
create function study.closed_in_reach(every_subject boolean) returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(merged.closed_id), '{}')
      from study.all_merged() as merged
      join roster.child on child.county_id = viewer.county() and child.id = merged.kept_id
     where case when every_subject
                then child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[]) or child.id = any ((select viewer.heeded())::uuid[])
                     or child.school_id = any ((select study.kept_orgs())::uuid[])
                else child.class_id = any ((select viewer.orgs())::uuid[]) end
$$;
comment on function study.closed_in_reach is '合并后关闭的档案里，查看的人对继续用的那份有责任的';

create function study.class_of_the_kept(closed uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select child.class_id
      from study.all_merged() as merged
      join roster.child on child.county_id = viewer.county() and child.id = merged.kept_id
     where merged.closed_id = closed
$$;
comment on function study.class_of_the_kept is '合并后关闭的档案，孩子现在在哪个班';

create policy seen_with_the_file_that_goes_on on study.mark for select
    using (county_id = (select viewer.county())
           and (child_id = any ((select study.closed_in_reach(true))::uuid[])
                or child_id = any ((select study.closed_in_reach(false))::uuid[])
                   and exists (select from study.teaching
                                where teaching.county_id = mark.county_id and teaching.account_id = (select viewer.account()) and teaching.subject = mark.subject
                                  and teaching.class_id = study.class_of_the_kept(mark.child_id))));

-- What was told of the file that goes on comes first, also that there is no mark after all.
create or replace view study.mark_told with (security_invoker = true) as
select mark_now.county_id, mark_now.child_id, exam.on_day, exam.id as exam_id, exam.name as exam, exam.kind, mark_now.subject, mark_now.state, mark_now.points,
       paper.full_marks, paper.sat, paper.median, mark_now.class_id, mark_now.school_id
  from study.mark_now
  join study.exam  on exam.county_id = mark_now.county_id and exam.id = mark_now.exam_id
  join study.paper on paper.county_id = mark_now.county_id and paper.exam_id = mark_now.exam_id and paper.class_id = mark_now.class_id and paper.subject = mark_now.subject
union all
select mark_now.county_id, merged.kept_id, exam.on_day, exam.id as exam_id, exam.name as exam, exam.kind, mark_now.subject, mark_now.state, mark_now.points,
       paper.full_marks, paper.sat, paper.median, mark_now.class_id, mark_now.school_id
  from study.merged() as merged
  join study.mark_now on mark_now.county_id = (select viewer.county()) and mark_now.child_id = merged.closed_id
  join study.exam  on exam.county_id = mark_now.county_id and exam.id = mark_now.exam_id
  join study.paper on paper.county_id = mark_now.county_id and paper.exam_id = mark_now.exam_id and paper.class_id = mark_now.class_id and paper.subject = mark_now.subject
 where not exists (select from study.mark as own
                    where own.county_id = mark_now.county_id and own.child_id = merged.kept_id and own.exam_id = mark_now.exam_id and own.subject = mark_now.subject)
   and not exists (select from study.mark_now as nearer
                     join study.merged() as other on other.kept_id = merged.kept_id and other.closed_id > merged.closed_id
                    where nearer.county_id = mark_now.county_id and nearer.child_id = other.closed_id and nearer.exam_id = mark_now.exam_id and nearer.subject = mark_now.subject);
comment on view study.mark_told is 'PUBLISHED: 学生各次考试各科的成绩、满分和班级中位数，连同合并到这份档案的；有责任的人才看得到';

-- The middle of a class counts a child once, whichever file it was told of.
create or replace function study.settle(exam uuid, class uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
begin
    update study.paper
       set sat = told.sat, median = case when told.sat >= 5 then told.median end
      from (select paper.subject, count(latest.points)::integer as sat, percentile_cont(0.5) within group (order by latest.points)::numeric as median
              from study.paper
              left join (select distinct on (coalesce(merged.kept_id, mark.child_id), mark.subject) mark.subject, mark.points
                           from study.mark
                           left join study.all_merged() as merged on merged.closed_id = mark.child_id
                          where mark.county_id = mine and mark.exam_id = exam and mark.class_id = class
                          order by coalesce(merged.kept_id, mark.child_id), mark.subject, merged.kept_id is null desc, mark.child_id desc, mark.version desc) as latest
                     on latest.subject = paper.subject
             where paper.county_id = mine and paper.exam_id = exam and paper.class_id = class
             group by paper.subject) as told
     where paper.county_id = mine and paper.exam_id = exam and paper.class_id = class and paper.subject = told.subject;
end
$$;
