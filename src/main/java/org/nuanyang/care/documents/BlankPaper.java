package org.nuanyang.care.documents;

import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.documents.FramedForm;
import org.springframework.stereotype.Component;

/** Forms to be filled in by hand. */
@Component
class BlankPaper {
    private final CareSettings settings;

    BlankPaper(CareSettings settings) {
        this.settings = settings;
    }

    /** One sheet for nobody by name. */
    FramedForm of(PaperRequest wanted, String school, String klass, Viewer by) {
        return sheet(wanted, school, klass, List.of(), by);
    }

    /** With their names: on one sheet where the form is a list, else a sheet for each. */
    List<FramedForm> of(PaperRequest wanted, String school, String klass, List<Pupil> pupils, Viewer by) {
        return switch (wanted.kind()) {
            case CALL_REGISTER, SEMINAR_MINUTES -> List.of(sheet(wanted, school, klass, pupils, by));
            case TALK_CARD, HOME_VISIT_SHEET, HELPER_DIARY -> pupils.stream().map(pupil -> sheet(wanted, school, klass, List.of(pupil), by)).toList();
        };
    }

    private FramedForm sheet(PaperRequest wanted, String school, String klass, List<Pupil> pupils, Viewer by) {
        var pupil = pupils.isEmpty() ? Pupil.NOBODY : pupils.getFirst();
        return switch (wanted.kind()) {
            case TALK_CARD -> TalkCard.blank(school, pupil, settings.of(by.county()).topics());
            case HOME_VISIT_SHEET -> HomeVisitSheet.blank(school, pupil);
            case CALL_REGISTER -> CallRegister.blank(school, klass, Days.of(wanted.month()), pupils);
            case SEMINAR_MINUTES -> SeminarMinutes.blank(school, pupils);
            case HELPER_DIARY -> HelperDiary.blank(school, pupil, Days.of(wanted.month()));
        };
    }
}
