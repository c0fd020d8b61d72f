-- Full marks that are corrected change the percent of every mark of the paper: its children are looked at anew.
create function risk.look_anew_at_a_paper() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into risk.anew (county_id, child_id)
    select distinct mark.county_id, mark.child_id
      from study.mark
     where mark.county_id = new.county_id and mark.exam_id = new.exam_id and mark.class_id = new.class_id and mark.subject = new.subject;
    return null;
end
$$;
comment on function risk.look_anew_at_a_paper is '满分改正以后，这份卷子的学生重新对照预警规则';
create trigger looks_anew_at_its_children after insert on study.paper_before for each row execute function risk.look_anew_at_a_paper();
