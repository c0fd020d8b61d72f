package org.nuanyang.care.entry;

import java.util.List;
import org.nuanyang.shell.Option;

/** Of which class or school a batch is to be noted; the value of each is its address. */
public record PlacesPage(String kind, String back, List<Option> places) {}
