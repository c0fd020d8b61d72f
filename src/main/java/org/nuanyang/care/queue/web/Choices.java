package org.nuanyang.care.queue.web;

import java.util.List;
import org.nuanyang.shell.Option;

/**
 * What the filters offer.
 *
 * @param manySchools whether there is more than one school with its teaching points
 */
public record Choices(List<Option> schools, List<Option> classes, List<Option> duties, boolean manySchools) {}
