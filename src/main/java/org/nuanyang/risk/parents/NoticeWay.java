package org.nuanyang.risk.parents;

/** 电话、微信、短信、书面、当面. */
public enum NoticeWay { PHONE, CHAT, MESSAGE, PAPER, IN_PERSON }
