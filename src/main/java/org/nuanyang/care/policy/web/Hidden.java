package org.nuanyang.care.policy.web;

/** A field that is sent along without being shown. */
public record Hidden(String name, String value) {}
