package org.nuanyang.risk.aid;

/** Whether the body grants aid; declined by the family, which may be without ever having applied. */
public enum AidAnswer {
    GRANTED, REFUSED, DECLINED
}
