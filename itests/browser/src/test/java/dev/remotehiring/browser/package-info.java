/**
 * What people do with the product, in a real Chromium, against the built distribution and the local Remote. Start
 * reading at {@link dev.remotehiring.browser.FirstHireIT}; {@link dev.remotehiring.browser.Stage} is what they stand on.
 */
package dev.remotehiring.browser;
