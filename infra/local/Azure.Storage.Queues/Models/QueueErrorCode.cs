// Without annotations, as Microsoft's own is compiled.
#nullable disable annotations

using System.ComponentModel;

namespace Azure.Storage.Queues.Models;

public readonly struct QueueErrorCode(string value) : IEquatable<QueueErrorCode>
{
    private readonly string _value = value ?? throw new ArgumentNullException(nameof(value));

    public static QueueErrorCode AuthenticationFailed { get; } = new("AuthenticationFailed");

    public static QueueErrorCode InvalidResourceName { get; } = new("InvalidResourceName");

    public static QueueErrorCode InvalidXmlDocument { get; } = new("InvalidXmlDocument");

    public static QueueErrorCode MessageNotFound { get; } = new("MessageNotFound");

    public static QueueErrorCode OutOfRangeInput { get; } = new("OutOfRangeInput");

    public static QueueErrorCode OutOfRangeQueryParameterValue { get; } = new("OutOfRangeQueryParameterValue");

    public static QueueErrorCode PopReceiptMismatch { get; } = new("PopReceiptMismatch");

    public static QueueErrorCode QueueAlreadyExists { get; } = new("QueueAlreadyExists");

    public static QueueErrorCode QueueBeingDeleted { get; } = new("QueueBeingDeleted");

    public static QueueErrorCode QueueDisabled { get; } = new("QueueDisabled");

    public static QueueErrorCode QueueNotFound { get; } = new("QueueNotFound");

    public static QueueErrorCode RequestBodyTooLarge { get; } = new("RequestBodyTooLarge");

    public static implicit operator QueueErrorCode(string value) => new(value);

    public static bool operator ==(QueueErrorCode left, QueueErrorCode right) => left.Equals(right);

    public static bool operator !=(QueueErrorCode left, QueueErrorCode right) => !left.Equals(right);

    public static bool operator ==(QueueErrorCode code, string value) => code.Equals(value);

    public static bool operator !=(QueueErrorCode code, string value) => !code.Equals(value);

    public static bool operator ==(string value, QueueErrorCode code) => code.Equals(value);

    public static bool operator !=(string value, QueueErrorCode code) => !code.Equals(value);

    public bool Equals(QueueErrorCode other) => Equals(other._value);

    public bool Equals(string value) => string.Equals(_value, value, StringComparison.OrdinalIgnoreCase);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is QueueErrorCode other && Equals(other);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.OrdinalIgnoreCase) ?? 0;

    public override string ToString() => _value;
}
