namespace HelpDesk.Domain.Common;

/// <summary>One bad field: where it stands in what was sent (JSON pointer), and what is wrong with it.</summary>
public sealed record FieldError(string Pointer, string Detail);
