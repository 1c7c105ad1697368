using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>A lambda as a filter. What the service has no words for is a <see cref="NotSupportedException"/>.</summary>
internal static class FilterExpression
{
    private static readonly Dictionary<ExpressionType, string> Operators = new()
    {
        [ExpressionType.Equal] = "eq",
        [ExpressionType.NotEqual] = "ne",
        [ExpressionType.GreaterThan] = "gt",
        [ExpressionType.GreaterThanOrEqual] = "ge",
        [ExpressionType.LessThan] = "lt",
        [ExpressionType.LessThanOrEqual] = "le",
        [ExpressionType.AndAlso] = "and",
        [ExpressionType.OrElse] = "or",
    };

    /// <summary>Nothing for a lambda that is always true, which is no filter.</summary>
    public static string Of(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FilterOperand.IsValue(filter.Body) && FilterOperand.ValueOf(filter.Body) is true ? null : Condition(filter.Body);
    }

    private static string Condition(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } both =>
            $"{Operand(both.Left)} {Operators[both.NodeType]} {Operand(both.Right)}",
        BinaryExpression binary when Operators.ContainsKey(binary.NodeType) => Comparison(binary),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not {Operand(not.Operand)}",
        MethodCallExpression { Method.Name: nameof(Equals) } call => Equality(call),
        _ when FilterOperand.IsColumn(expression) && FilterOperand.IsBoolean(expression) =>
            $"{FilterOperand.Of(expression)} eq true",
        _ => throw Unsupported(expression),
    };

    /// <summary>In brackets always: every operand of a logical operator is itself an operation.</summary>
    private static string Operand(Expression expression) => $"({Condition(expression)})";

    private static string Comparison(BinaryExpression binary)
    {
        var operation = Operators[binary.NodeType];
        return Compared(binary.Left) is { } pair
            && FilterOperand.IsValue(binary.Right)
            && FilterOperand.ValueOf(binary.Right) is 0
            ? Comparison(pair.Left, operation, pair.Right)
            : Comparison(binary.Left, operation, binary.Right);
    }

    private static string Comparison(Expression left, string operation, Expression right) =>
        FilterOperand.IsColumn(left) != FilterOperand.IsColumn(right)
            ? $"{FilterOperand.Of(left)} {operation} {FilterOperand.Of(right)}"
            : throw Unsupported(left);

    private static string Equality(MethodCallExpression call) => call switch
    {
        { Object: not null, Arguments: [var other] } => Comparison(call.Object, "eq", other),
        { Object: null, Arguments: [var left, var right] } => Comparison(left, "eq", right),
        _ => throw Unsupported(call),
    };

    private static (Expression Left, Expression Right)? Compared(Expression expression) => expression switch
    {
        MethodCallExpression { Method.Name: "CompareTo", Object: { } left, Arguments: [var right] } => (left, right),
        MethodCallExpression { Method.Name: "Compare", Object: null, Arguments: [var left, var right] } => (left, right),
        _ => null,
    };

    private static NotSupportedException Unsupported(Expression expression) =>
        new($"The expression {expression} is not supported.");
}
