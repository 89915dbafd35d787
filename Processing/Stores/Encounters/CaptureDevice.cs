namespace Processing.Stores.Encounters;

/// <summary>The device with which an encounter was taken, as the collecting system names it.</summary>
/// <param name="Id">Its identifier, or null.</param>
/// <param name="Make">Its maker, or null.</param>
/// <param name="Model">Its model, or null.</param>
/// <param name="Serial">Its serial number, or null.</param>
public sealed record CaptureDevice(string? Id, string? Make, string? Model, string? Serial);
