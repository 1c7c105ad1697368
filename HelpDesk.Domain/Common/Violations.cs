namespace HelpDesk.Domain.Common;

/// <summary>Collects every bad field of one command, so that the caller hears of all at once.</summary>
public sealed class Violations
{
    /// <summary>As many as anybody reads.</summary>
    private const int Most = 100;

    private readonly List<FieldError> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(string pointer, string detail)
    {
        if (_errors.Count < Most)
            _errors.Add(new FieldError(pointer, detail));
        else if (_errors.Count == Most)
            _errors.Add(new FieldError("", "has more errors than are named here"));
    }

    public DomainError.Invalid ToError() => new([.. _errors]);
}
