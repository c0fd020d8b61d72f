/**
 * The three file formats, read by hand for speed and safety. {@code .xlsx} is scanned byte by byte as it is inflated (a
 * quarter of the time that the JDK's XML parsers need); {@code .xls} goes through POI's records; {@code .csv} through
 * its guessed encoding and separator. All meet in {@link org.nuanyang.importing.Sheet}.
 */
@NullMarked
package org.nuanyang.importing.formats;

import org.jspecify.annotations.NullMarked;
