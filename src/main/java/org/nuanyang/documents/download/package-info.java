/**
 * The one way by which a file with children's data leaves. A handler takes a {@link org.nuanyang.documents.download.Leaving}
 * as an argument, says what the file is ({@link org.nuanyang.documents.download.Parcel}) and how it is filled; whoever asks
 * is asked for the purpose first. The file gets a number and the name of whoever takes it out on every page
 * ({@link org.nuanyang.documents.download.Stamp}), a password where one is wanted
 * ({@link org.nuanyang.documents.download.Lock}), lies sealed for its maker alone and expires; the register
 * ({@link org.nuanyang.documents.download.Downloads}) keeps who took what out, for what, and how many children it holds.
 *
 * <p>{@code DownloadsTest} finds any handler that sends a file past this.
 */
@NullMarked
@NamedInterface("download")
package org.nuanyang.documents.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
