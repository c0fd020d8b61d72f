create trigger looks_anew_at_what_is_told after insert on risk.attendance
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_told after insert on risk.dropout_case
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_other after update on risk.dropout_case
    referencing new table as touched for each statement execute function risk.look_anew();
