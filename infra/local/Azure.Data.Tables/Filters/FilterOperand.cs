using System.Linq.Expressions;
using System.Reflection;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filters;

/// <summary>One side of a comparison: a column of the row, or a value that is known when the filter is made.</summary>
internal static class FilterOperand
{
    public static string Of(Expression expression)
    {
        if (ColumnOf(expression) is { } column)
            return column;
        if (!IsValue(expression))
            throw new NotSupportedException($"The expression {expression} is not supported.");
        var value = ValueOf(expression);
        return FilterLiteral.Of(value) ?? throw new NotSupportedException($"The value '{value}' is not supported in a filter.");
    }

    public static bool IsColumn(Expression expression) => ColumnOf(expression) != null;

    public static bool IsBoolean(Expression expression) =>
        (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == typeof(bool);

    public static bool IsValue(Expression expression)
    {
        var search = new ParameterSearch();
        search.Visit(expression);
        return !search.Found;
    }

    public static object ValueOf(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: ConstantExpression owner } => field.GetValue(owner.Value),
        _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
    };

    private static string ColumnOf(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => ColumnOf(Numeric(convert)),
        MemberExpression { Member.Name: "Value", Expression: { } inner } when Nullable.GetUnderlyingType(inner.Type) != null =>
            ColumnOf(inner),
        MemberExpression { Member: PropertyInfo property, Expression: ParameterExpression } => NameOf(property),
        MethodCallExpression { Object: ParameterExpression, Arguments: [ConstantExpression { Value: string name }] } call
            when IsGetter(call.Method) => name,
        _ => null,
    };

    /// <summary>The compiler compares enums by number, the service stores their names: no row would ever be found.</summary>
    private static Expression Numeric(UnaryExpression convert) =>
        (Nullable.GetUnderlyingType(convert.Operand.Type) ?? convert.Operand.Type).IsEnum
            ? throw new NotSupportedException(
                $"The enum {convert.Operand} is stored by name and cannot be compared in a filter expression.")
            : convert.Operand;

    private static string NameOf(PropertyInfo property) =>
        property.DeclaringType == typeof(TableItem) ? Names.TableName : EntityMember.ColumnOf(property);

    private static bool IsGetter(MethodInfo method) =>
        method.Name == "get_Item"
        || (method.DeclaringType == typeof(TableEntity) && method.Name.StartsWith("Get", StringComparison.Ordinal));

    private sealed class ParameterSearch : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found = true;
            return node;
        }
    }
}
