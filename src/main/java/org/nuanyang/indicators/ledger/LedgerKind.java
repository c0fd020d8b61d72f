package org.nuanyang.indicators.ledger;

/** The tables of figures, by the names that offices give them. */
public enum LedgerKind {
    /** How things stand in each school, on a day or at the end of a month. */
    SUMMARY("关爱学生信息汇总表"),
    /** The form of the civil affairs: by the national definition, today. */
    NATIONAL("农村留守儿童情况统计表"),
    /** Month by month: who joined, left, changed; with names for whoever may take them out. */
    STATE("关爱学生动态状况表"),
    PAIRING("结对帮扶情况统计表"),
    /** 落实率 by duty. */
    CARRIED_OUT("关爱制度落实情况统计表"),
    /** How far each school has come with its walk through the register. */
    SURVEY("普查进度统计表");

    private final String title;

    LedgerKind(String title) {
        this.title = title;
    }

    /** As printed: official tables are Chinese only. */
    public String title() {
        return title;
    }
}
