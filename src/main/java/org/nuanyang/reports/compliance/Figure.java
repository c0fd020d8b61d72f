package org.nuanyang.reports.compliance;

import java.util.List;
import java.util.stream.Stream;

/** A figure of the compliance report: how often one kind of line stands in the log. */
public enum Figure {
    CHILD_OPENED(Section.ACCESS, "child.opened"),
    FACT_SEEN(Section.ACCESS, "child.fact-seen"),
    CONTACTS_SEEN(Section.ACCESS, "child.contacts-seen"),
    FILE_OPENED(Section.ACCESS, "file.opened"),
    DIARY_READ(Section.ACCESS, "diary.read"),
    RECORD_READ(Section.ACCESS, "care-record.read"),
    LOOKED_ELSEWHERE(Section.ACCESS, "roster.looked-elsewhere"),
    LOG_READ(Section.ACCESS, "log.read"),

    APPROVAL_ASKED(Section.APPROVAL, "approval.asked"),
    APPROVAL_GRANTED(Section.APPROVAL, "approval.granted"),
    APPROVAL_DECIDED(Section.APPROVAL, "approval.decided"),
    APPROVAL_REFUSED(Section.APPROVAL, "approval.refused"),
    APPROVAL_REVOKED(Section.APPROVAL, "approval.revoked"),

    DOWNLOAD_MADE(Section.EXPORT, "download.made"),
    DOWNLOAD_FETCHED(Section.EXPORT, "download.fetched"),
    LEDGER_EXPORTED(Section.EXPORT, "ledger.exported"),
    CHILD_EXPORTED(Section.EXPORT, "child.exported"),
    CARD_PRINTED(Section.EXPORT, "card.printed"),
    CARE_PAPER_PRINTED(Section.EXPORT, "care-paper.printed"),

    EMERGENCY_LOOKED_FOR(Section.EMERGENCY, "emergency.looked-for"),
    EMERGENCY_OPENED(Section.EMERGENCY, "emergency.opened"),
    EMERGENCY_REVIEWED(Section.EMERGENCY, "emergency.reviewed"),

    CONSENT_RECORDED(Section.CONSENT, "consent.recorded"),
    CONSENT_WITHDRAWN(Section.CONSENT, "consent.withdrawn"),
    CONSENT_TEXT_WRITTEN(Section.CONSENT, "consent-text.written"),

    ERASURE_ORDERED(Section.RETENTION, "erasure.ordered"),
    ERASURE_FINISHED(Section.RETENTION, "erasure.finished"),
    CHILD_ERASED(Section.RETENTION, "child.erased"),
    HOLD_PLACED(Section.RETENTION, "hold.placed"),
    HOLD_LIFTED(Section.RETENTION, "hold.lifted"),
    MONTH_REMOVED(Section.RETENTION, "log.month-removed"),

    SIGNED_IN(Section.SIGN_IN, "account.signed-in"),
    SIGN_IN_FAILED(Section.SIGN_IN, "account.sign-in-failed"),
    LOCKED(Section.SIGN_IN, "account.locked"),
    SECOND_STEP_MISTYPED(Section.SIGN_IN, "second-step.mistyped"),
    SECOND_STEP_RESET(Section.SIGN_IN, "second-step.reset"),
    PASSWORD_ISSUED(Section.SIGN_IN, "password.issued"),
    CODE_ISSUED(Section.SIGN_IN, "code.issued"),
    TOKEN_MADE(Section.SIGN_IN, "token.made"),

    ACCOUNT_OPENED(Section.DUTY, "account.opened"),
    ACCOUNT_CLOSED(Section.DUTY, "account.closed"),
    DUTY_GRANTED(Section.DUTY, "duty.granted"),
    DUTY_ENDED(Section.DUTY, "duty.ended"),
    DEPUTY_APPOINTED(Section.DUTY, "deputy.appointed"),
    HEADS_GIVEN(Section.DUTY, "log.heads-given");

    /** In the order of the report. */
    public enum Section {
        ACCESS,
        APPROVAL,
        EXPORT,
        EMERGENCY,
        CONSENT,
        RETENTION,
        SIGN_IN,
        DUTY
    }

    /** What a person's and a school's share is told of. */
    public static final List<Figure> SHARED = List.of(CHILD_OPENED, FACT_SEEN, CHILD_EXPORTED);

    private final Section section;
    private final String action;

    Figure(Section section, String action) {
        this.section = section;
        this.action = action;
    }

    public Section section() {
        return section;
    }

    public String action() {
        return action;
    }

    static List<Figure> of(Section section) {
        return Stream.of(values()).filter(each -> each.section == section).toList();
    }
}
