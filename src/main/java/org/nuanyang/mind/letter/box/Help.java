package org.nuanyang.mind.letter.box;

/** Whom a child may call, as the county has it: 心理援助热线 12356. */
public record Help(String name, String number) {}
