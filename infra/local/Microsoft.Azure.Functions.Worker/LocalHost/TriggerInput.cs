using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What a trigger hands to a function: its raw value (text or JSON, as the real host sends it) and metadata.</summary>
internal sealed record TriggerInput(object? Value, IReadOnlyDictionary<string, object?> Metadata, HttpContext? Http = null);
