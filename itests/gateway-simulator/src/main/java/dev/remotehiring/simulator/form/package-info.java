/**
 * Countries and their forms: made here from compact definitions, or read from a folder, and checked by a JSON Schema
 * library. Start reading at {@link dev.remotehiring.simulator.form.Forms} and
 * {@link dev.remotehiring.simulator.form.BasicInformation}.
 */
package dev.remotehiring.simulator.form;
