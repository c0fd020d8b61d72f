package org.nuanyang.risk.harm.entry;

/** How somebody was told. */
public enum HarmWay {
    PHONE, IN_PERSON, IN_WRITING,
    /** The county's officer has read the report here. */
    IN_THE_PRODUCT
}
