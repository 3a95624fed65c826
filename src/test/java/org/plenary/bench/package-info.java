/**
 * Measures the product beside its peers, and kills it to see what survives. Not part of the build.
 */
package org.plenary.bench;
