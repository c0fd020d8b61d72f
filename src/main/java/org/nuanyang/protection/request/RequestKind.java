package org.nuanyang.protection.request;

/** What parents may ask for. */
public enum RequestKind { COPY, CORRECTION, DELETION, EXPLANATION }
