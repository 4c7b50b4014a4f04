using System.Collections;
using System.Linq.Expressions;
using System.Reflection;

namespace HeroImages.Sql;

/// <summary>Sequences of records as tables: one column a public property or field, under its own name; of scalars, one column named value.</summary>
static class RecordTable
{
    /// <summary>The rows of a sequence; null when it says nothing of its items' type or they have no public members.</summary>
    public static SqlTable? Of(IEnumerable rows)
    {
        var columns = ItemType(rows.GetType()) is { } type ? ColumnsOf(type) : [];
        return columns.Count == 0 ? null : new SqlTableOf<object?>(columns, rows.Cast<object?>());
    }

    /// <summary>Whether values of a type could be tables.</summary>
    public static bool Fits(Type type) => type != typeof(string) && ItemType(type) is { } item && ColumnsOf(item).Count > 0;

    static Type? ItemType(Type type) => type.GetInterfaces().Prepend(type)
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(i => i.GetGenericArguments()[0])
        .FirstOrDefault();

    static List<SqlColumn<object?>> ColumnsOf(Type type) =>
        SqlValue.IsScalar(type) ? [SqlValue.Column<object?>("value", type, item => item)] : [.. Members(type).Select(m => Column(type, m))];

    static IEnumerable<MemberInfo> Members(Type type) => type == typeof(object) ? [] : type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
        .Where(m => m is FieldInfo || (m is PropertyInfo { CanRead: true } p && p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike && p.GetMethod!.IsPublic))
        .DistinctBy(m => m.Name)
        .OrderBy(m => m.MetadataToken);

    static SqlColumn<object?> Column(Type type, MemberInfo member)
    {
        var item = Expression.Parameter(typeof(object));
        var read = Expression.Convert(Expression.MakeMemberAccess(Expression.Convert(item, type), member), typeof(object));
        var value = Expression.Lambda<Func<object, object?>>(read, item).Compile();
        var memberType = member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
        return SqlValue.Column<object?>(member.Name, memberType, i => i is null ? null : value(i));
    }
}
