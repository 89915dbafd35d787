namespace Simulators.Wire;

/// <summary>Bytes that are not a SOAP envelope with one element in its body.</summary>
/// <param name="reason">What is wrong, without content of the message.</param>
internal sealed class SoapFormatException(string reason) : Exception(reason);
