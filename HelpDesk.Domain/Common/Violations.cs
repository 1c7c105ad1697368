namespace HelpDesk.Domain.Common;

/// <summary>Collects every bad field of one command, so that the caller hears of all at once.</summary>
public sealed class Violations
{
    private readonly List<FieldError> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(string pointer, string detail) => _errors.Add(new FieldError(pointer, detail));

    public DomainError.Invalid ToError() => new([.. _errors]);
}
