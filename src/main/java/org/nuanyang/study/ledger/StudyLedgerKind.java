package org.nuanyang.study.ledger;

/** A ledger by its address, its title and the page that it is asked for on. */
public enum StudyLedgerKind {
    PLANS("plans", "学习帮扶计划台账"), GROUPS("groups", "校外学习小组台账"), TURNING("turning", "学困生转化台账");

    private final String slug;
    private final String title;

    StudyLedgerKind(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    public String url() {
        return "/study/" + slug;
    }

    public String title() {
        return title;
    }
}
