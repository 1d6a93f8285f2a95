/**
 * One HTTP exchange with Remote, with one deadline for all of it. The only package that knows Jersey; start reading at
 * {@link dev.remotehiring.internal.http.Http}.
 */
package dev.remotehiring.internal.http;
