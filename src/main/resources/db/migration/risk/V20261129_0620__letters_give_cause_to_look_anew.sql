create trigger looks_anew_at_what_is_told after insert on mind.letter_flag
    referencing new table as touched for each statement execute function risk.look_anew();
