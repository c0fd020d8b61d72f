package org.nuanyang.risk.aid;

/** 突发事件、受到侵害、监护权和抚养权、抚养费、父母或监护人的困难（欠薪、工伤等）、涉案、其他. */
public enum AidGround {
    INCIDENT, HARM, GUARDIANSHIP, SUPPORT, FAMILY, OFFENCE, OTHER
}
