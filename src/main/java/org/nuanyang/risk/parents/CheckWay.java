package org.nuanyang.risk.parents;

/** 上门、电话. */
public enum CheckWay { VISIT, PHONE }
