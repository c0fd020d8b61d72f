-- A school to which the county has sent a form sees it; what its columns mean is said where it lies.
create policy changed_where_it_lies on forms.form as restrictive for update
    using (made_by = (select viewer.account())
           or place_id = any ((select viewer.orgs())::uuid[])
           or (select viewer.whole_county()) and exists (select from access.org where org.county_id = form.county_id and org.id = form.place_id and org.parent_id is null));
