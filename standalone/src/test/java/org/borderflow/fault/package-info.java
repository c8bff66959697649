/** What machines, networks and disks do wrong, done to a real installation. */
@NullMarked
package org.borderflow.fault;

import org.jspecify.annotations.NullMarked;
