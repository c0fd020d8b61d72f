package org.nuanyang.risk.harm;

/** The nine situations that must be reported (关于建立侵害未成年人案件强制报告制度的意见（试行）第四条). */
public enum HarmSituation {
    PRIVATE_PARTS, UNDER_FOURTEEN, FOURTEEN_OR_OLDER, MANY_INJURIES, SUICIDE_OR_INJURY, ABANDONED, MISSING_OR_TRAFFICKED, BEGGING, OTHER;

    /** Nobody looks after the child: civil affairs take it into their care. */
    public boolean concernsCivilAffairs() {
        return this == ABANDONED || this == MISSING_OR_TRAFFICKED || this == BEGGING;
    }
}
