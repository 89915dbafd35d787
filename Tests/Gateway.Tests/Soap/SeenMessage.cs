using Processing.Intake;

namespace Gateway.Tests.Soap;

internal sealed record SeenMessage(string Sender, string Root, WireForm Wire, byte[] Document, byte[]? Part);
