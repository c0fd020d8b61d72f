package org.nuanyang.risk.dropout;

/** 国发〔2016〕13号: the school reports to township and county bureau; the village is told where it helps. */
public enum DropoutRecipient { TOWNSHIP, COUNTY, VILLAGE }
