"""What the applicant of the Anhui story types, section by section and by label. Everything is invented."""


def basic(samples):
    """基本信息申报 of a leader; what comes from the personal centre is not typed again."""
    return {
        "申报类别": "带头人",
        "初评分组": "工程技术一组（信息、电子）",
        "入选批次": "第十一批",
        "个人照片": [samples.picture("个人照片")],
        "电话": "0551-00001234",
        "现任职务": "总工程师",
        "取得时间": "2020-12",
        "从事专业": "电子信息工程",
        "身份证正面": [samples.picture("身份证正面", 640, 400)],
        "身份证反面": [samples.picture("身份证反面", 640, 400)],
        "毕业证书": [samples.document("毕业证书")],
        "学位证书": [samples.picture("学位证书")],
        "资格/技能证书": [samples.document("资格证书")],
        "个人诚信承诺书": [samples.picture("个人诚信承诺书")],
    }


WORK = [
    {"开始日期": "2006-07-10", "结束日期": "2014-08-31", "工作单位名称": "淮南示例电子研究所（演示）", "担任职务": "工程师"},
    {"开始日期": "2014-09-01", "工作单位名称": "安徽启明示例科技有限公司（演示）", "担任职务": "总工程师"},
]


def awards(samples):
    """近五年获奖情况或专利: one with a rank of his own, one without."""
    return [
        {
            "获奖项目名称": "旋转机械状态智能监测关键技术及应用", "获奖类别": "科学技术进步奖", "获奖等级": "二等奖", "级别": "省部级",
            "参与人数": "9", "奖项的授予部门": "安徽省人民政府（演示）", "获奖时间": "2024-06-18", "是否排名": True, "本人排名": "1",
            "相关附件": [samples.picture("获奖证书正页"), samples.picture("获奖证书名单页")],
        },
        {
            "获奖项目名称": "设备健康管理平台软件", "获奖类别": "软件著作权", "获奖等级": "不分等级", "级别": "国家级",
            "参与人数": "4", "奖项的授予部门": "国家版权局", "获奖时间": "2025-09-01", "是否排名": False,
            "相关附件": [samples.picture("软件著作权证书")],
        },
    ]


def honours(samples):
    """近五年获得荣誉情况."""
    return [{
        "荣誉名称": "优秀科技工作者", "荣誉级别": "市厅级", "授予时间": "2023-05-30", "颁发单位": "合肥市示例科学技术协会（演示）",
        "相关附件": [samples.picture("荣誉证书")],
    }]


def papers(samples):
    """论文、著作情况; the attachments are cover, contents and the paper itself."""
    return [{
        "论著名称": "强噪声背景下轴承早期故障特征提取方法", "发表时间": "2023-07-01", "发表的（书刊）号": "示例刊号 2023（05）",
        "论著类型": "论文", "刊物名称": "示例仪器学报", "参与人数": "4", "本人排名": "1",
        "相关附件": [samples.picture("刊物封面"), samples.picture("目录页"), samples.document("论文")],
    }]


def projects(samples):
    """正在从事的科研（课题）: one that has no award yet and one that has."""
    return [
        {
            "项目（课题）名称": "大型旋转机械群远程运维关键技术研究", "年度": "2025", "是否获奖": False,
            "课题简介": "研究多源信号同步采集、弱故障特征提取和剩余寿命预测方法。", "相关附件": [samples.document("立项通知")],
        },
        {
            "项目（课题）名称": "智能传感与状态监测技术应用示范", "年度": "2023", "是否获奖": True, "获奖名称": "机械工业科技进步二等奖（演示）",
            "本人排名": "1", "参与人数": "8", "课题简介": "建成覆盖六条产线的状态监测示范系统。",
            "相关附件": [samples.document("验收证书")],
        },
    ]


DEED = "长期从事工业设备状态监测与智能运维研究，成果在省内二十余家企业应用。"
LONGEST_DEED = (DEED * 40)[:800]
NOTE = "所列获奖项目和专利均为近五年内取得。"
