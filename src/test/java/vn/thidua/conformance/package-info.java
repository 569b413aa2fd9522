/**
 * Keeps the contract and the service one: their shapes are compared both ways ({@code Shape}), every exchange of every
 * test is judged ({@code ContractFilter}), and whatever the contract declares must have been seen by the end of the
 * suite ({@code ContractLedger}).
 */
package vn.thidua.conformance;
